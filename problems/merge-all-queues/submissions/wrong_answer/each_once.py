# Wrong: keeps equal numbers once.
class Solution:
    def mergeAll(self, queues: List[Optional[ListNode]]) -> Optional[ListNode]:
        numbers = set()
        for node in queues:
            while node:
                numbers.add(node.val)
                node = node.next
        head = None
        for number in sorted(numbers, reverse=True):
            head = ListNode(number, head)
        return head

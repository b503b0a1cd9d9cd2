# Wrong: what is left of the longer queue is lost.
class Solution:
    def mergeQueues(self, first: Optional[ListNode], second: Optional[ListNode]) -> Optional[ListNode]:
        front = last = ListNode()
        while first and second:
            if first.val <= second.val:
                last.next, first = first, first.next
            else:
                last.next, second = second, second.next
            last = last.next
        last.next = None
        return front.next

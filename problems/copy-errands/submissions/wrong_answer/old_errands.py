# Wrong: `random` leads into the given list.
class Solution:
    def copyErrands(self, head: 'Optional[Node]') -> 'Optional[Node]':
        front = last = Node(0)
        while head:
            last.next = Node(head.val, None, head.random)
            last, head = last.next, head.next
        return front.next

# Wrong: takes a value that it has seen for a sign that it has seen.
class Solution:
    def startOfCircle(self, head: Optional[ListNode]) -> Optional[ListNode]:
        seen = {}
        while head:
            if head.val in seen:
                return seen[head.val]
            seen[head.val] = head
            head = head.next
        return None

# Slow: looks at all signs before each, and walks in the circle until it has counted far enough.
class Solution:
    def startOfCircle(self, head: Optional[ListNode]) -> Optional[ListNode]:
        sign, passed = head, []
        while sign:
            if any(sign is other for other in passed):
                return sign
            passed.append(sign)
            sign = sign.next
        return None

# Slow: walks from the front for every person of the second queue.
class Solution:
    def mergeQueues(self, first: Optional[ListNode], second: Optional[ListNode]) -> Optional[ListNode]:
        front = ListNode(next=first)
        while second:
            person, second = second, second.next
            place = front
            while place.next and place.next.val <= person.val:
                place = place.next
            person.next, place.next = place.next, person
        return front.next

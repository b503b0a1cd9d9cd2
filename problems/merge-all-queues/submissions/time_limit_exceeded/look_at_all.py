# Slow: looks at the head of every queue for every number.
class Solution:
    def mergeAll(self, queues: List[Optional[ListNode]]) -> Optional[ListNode]:
        front = last = ListNode()
        while True:
            smallest = None
            for i, queue in enumerate(queues):
                if queue and (smallest is None or queue.val < queues[smallest].val):
                    smallest = i
            if smallest is None:
                return front.next
            last.next = last = queues[smallest]
            queues[smallest] = last.next

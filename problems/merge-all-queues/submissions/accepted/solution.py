class Solution:
    def mergeAll(self, queues: List[Optional[ListNode]]) -> Optional[ListNode]:
        heads = [(queue.val, i, queue) for i, queue in enumerate(queues) if queue]
        heapify(heads)
        front = last = ListNode()
        while heads:
            _, i, node = heappop(heads)
            last.next = last = node
            if node.next:
                heappush(heads, (node.next.val, i, node.next))
        return front.next

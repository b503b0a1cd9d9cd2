class Solution {
    public ListNode mergeQueues(ListNode first, ListNode second) {
        ListNode front = new ListNode(), last = front;
        while (first != null && second != null) {
            if (first.val <= second.val) {
                last.next = first;
                first = first.next;
            } else {
                last.next = second;
                second = second.next;
            }
            last = last.next;
        }
        last.next = first != null ? first : second;
        return front.next;
    }
}

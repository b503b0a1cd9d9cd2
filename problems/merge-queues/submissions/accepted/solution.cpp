class Solution {
public:
    ListNode* mergeQueues(ListNode* first, ListNode* second) {
        ListNode front, *last = &front;
        while (first && second) {
            ListNode*& smaller = first->val <= second->val ? first : second;
            last = last->next = smaller;
            smaller = smaller->next;
        }
        last->next = first ? first : second;
        return front.next;
    }
};

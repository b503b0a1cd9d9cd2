// Wrong: of two people with the same number one is sent away.
class Solution {
public:
    ListNode* mergeQueues(ListNode* first, ListNode* second) {
        ListNode front, *last = &front;
        while (first && second) {
            if (first->val == second->val) second = second->next;
            if (!second || first->val < second->val) {
                last = last->next = first;
                first = first->next;
            } else {
                last = last->next = second;
                second = second->next;
            }
        }
        last->next = first ? first : second;
        return front.next;
    }
};

// Wrong: takes the queues to be at most two.
class Solution {
public:
    ListNode* mergeAll(vector<ListNode*>& queues) {
        ListNode* first = queues.size() > 0 ? queues[0] : nullptr;
        ListNode* second = queues.size() > 1 ? queues[1] : nullptr;
        ListNode front, *last = &front;
        while (first || second) {
            ListNode*& smaller = !second || (first && first->val <= second->val) ? first : second;
            last = last->next = smaller;
            smaller = smaller->next;
        }
        return front.next;
    }
};

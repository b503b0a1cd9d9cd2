class Solution {
public:
    ListNode* mergeAll(vector<ListNode*>& queues) {
        auto later = [](ListNode* a, ListNode* b) { return a->val > b->val; };
        priority_queue<ListNode*, vector<ListNode*>, decltype(later)> heads(later);
        for (ListNode* queue : queues)
            if (queue) heads.push(queue);
        ListNode front, *last = &front;
        while (!heads.empty()) {
            last = last->next = heads.top();
            heads.pop();
            if (last->next) heads.push(last->next);
        }
        return front.next;
    }
};

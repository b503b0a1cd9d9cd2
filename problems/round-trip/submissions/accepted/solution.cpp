class Solution {
public:
    ListNode* startOfCircle(ListNode* head) {
        unordered_set<ListNode*> seen;
        for (; head; head = head->next)
            if (!seen.insert(head).second) return head;
        return nullptr;
    }
};

// Wrong: returns the sign at which the two walkers meet.
class Solution {
public:
    ListNode* startOfCircle(ListNode* head) {
        for (ListNode *slow = head, *fast = head; fast && fast->next;) {
            slow = slow->next, fast = fast->next->next;
            if (slow == fast) return slow;
        }
        return nullptr;
    }
};

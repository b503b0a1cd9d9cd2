// Wrong: takes errands with the same value for one.
class Solution {
public:
    Node* copyErrands(Node* head) {
        map<int, Node*> copies;
        Node front(0), *last = &front;
        for (Node* node = head; node; node = node->next) last = last->next = copies[node->val] = new Node(node->val);
        Node* copy = front.next;
        for (Node* node = head; node; node = node->next, copy = copy->next)
            if (node->random) copy->random = copies[node->random->val];
        return front.next;
    }
};

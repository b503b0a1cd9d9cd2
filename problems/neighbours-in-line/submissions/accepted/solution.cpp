class Solution {
public:
    Node* joinLines(Node* root) {
        for (Node* first = root; first;) {
            Node below(0), *last = &below;
            for (Node* node = first; node; node = node->next) {
                if (node->left) last = last->next = node->left;
                if (node->right) last = last->next = node->right;
            }
            first = below.next;
        }
        return root;
    }
};

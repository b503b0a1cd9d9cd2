// Wrong: looks for the next child under the next node only.
class Solution {
public:
    Node* joinLines(Node* root) {
        if (!root) return root;
        Node* beside = root->next ? (root->next->left ? root->next->left : root->next->right) : nullptr;
        if (root->right) root->right->next = beside;
        if (root->left) root->left->next = root->right ? root->right : beside;
        joinLines(root->right);
        joinLines(root->left);
        return root;
    }
};

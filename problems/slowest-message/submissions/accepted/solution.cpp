class Solution {
public:
    int slowest(Node* root) {
        if (!root) return 0;
        int below = 0;
        for (Node* child : root->children) below = max(below, slowest(child));
        return root->val + below;
    }
};

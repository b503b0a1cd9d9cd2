// Slow: works out twice how long it takes below each person, and so four times below that.
class Solution {
public:
    int slowest(Node* root) {
        if (!root) return 0;
        int below = 0;
        for (Node* child : root->children)
            if (slowest(child) > below) below = slowest(child);
        return root->val + below;
    }
};

// Wrong: adds up along the longest line only.
class Solution {
public:
    int slowest(Node* root) { return root ? visit(root).second : 0; }

private:
    pair<int, int> visit(Node* node) {
        pair<int, int> best{0, 0};
        for (Node* child : node->children) {
            auto below = visit(child);
            if (below.first > best.first) best = below;
        }
        return {best.first + 1, best.second + node->val};
    }
};

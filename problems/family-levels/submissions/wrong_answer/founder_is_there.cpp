// Wrong: an empty family has one empty generation.
class Solution {
public:
    vector<vector<int>> generations(TreeNode* root) {
        vector<vector<int>> found(1);
        visit(root, 0, found);
        return found;
    }

private:
    void visit(TreeNode* node, size_t depth, vector<vector<int>>& found) {
        if (!node) return;
        if (found.size() == depth) found.emplace_back();
        found[depth].push_back(node->val);
        visit(node->left, depth + 1, found);
        visit(node->right, depth + 1, found);
    }
};

class Solution {
public:
    vector<vector<int>> generations(TreeNode* root) {
        vector<vector<int>> found;
        queue<TreeNode*> row;
        if (root) row.push(root);
        while (!row.empty()) {
            found.emplace_back();
            for (size_t left = row.size(); left--; row.pop()) {
                TreeNode* node = row.front();
                found.back().push_back(node->val);
                if (node->left) row.push(node->left);
                if (node->right) row.push(node->right);
            }
        }
        return found;
    }
};

// Wrong: a node does not count as its own ancestor.
class Solution {
    TreeNode* above(TreeNode* node, TreeNode* wanted) {
        if (!node) return nullptr;
        if (node->left == wanted || node->right == wanted) return node;
        TreeNode* found = above(node->left, wanted);
        return found ? found : above(node->right, wanted);
    }

public:
    TreeNode* commonAncestor(TreeNode* root, TreeNode* p, TreeNode* q) {
        set<TreeNode*> line;
        for (TreeNode* node = above(root, p); node; node = above(root, node)) line.insert(node);
        for (TreeNode* node = above(root, q); node; node = above(root, node))
            if (line.count(node)) return node;
        return root;
    }
};

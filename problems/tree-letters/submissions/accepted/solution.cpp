class Codec {
public:
    string serialize(TreeNode* root) {
        return root ? to_string(root->val) + " " + serialize(root->left) + serialize(root->right) : ". ";
    }

    TreeNode* deserialize(string data) {
        istringstream words(data);
        return read(words);
    }

private:
    TreeNode* read(istringstream& words) {
        string word;
        words >> word;
        if (word == ".") return nullptr;
        auto node = new TreeNode(stoi(word));
        node->left = read(words);
        node->right = read(words);
        return node;
    }
};

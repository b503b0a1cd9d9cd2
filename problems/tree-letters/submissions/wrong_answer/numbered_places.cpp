// Wrong: the places of a deep tree, numbered level by level, do not fit into 64 bits.
class Codec {
    void write(TreeNode* node, unsigned long place, ostringstream& words) {
        if (!node) return;
        words << place << ' ' << node->val << ' ';
        write(node->left, 2 * place, words);
        write(node->right, 2 * place + 1, words);
    }

public:
    string serialize(TreeNode* root) {
        ostringstream words;
        write(root, 1, words);
        return words.str();
    }

    TreeNode* deserialize(string data) {
        istringstream words(data);
        unordered_map<unsigned long, TreeNode*> nodes;
        unsigned long place;
        for (int value; words >> place >> value;) {
            TreeNode* node = new TreeNode(value);
            nodes.emplace(place, node);
            if (place > 1 && nodes.count(place / 2)) (place % 2 ? nodes[place / 2]->right : nodes[place / 2]->left) = node;
        }
        return nodes.count(1) ? nodes[1] : nullptr;
    }
};

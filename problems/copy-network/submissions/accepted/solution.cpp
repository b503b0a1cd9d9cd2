class Solution {
    unordered_map<Node*, Node*> copies;

public:
    Node* copyNetwork(Node* node) {
        if (!node) return nullptr;
        Node*& copy = copies[node];
        if (copy) return copy;
        Node* made = copy = new Node(node->val);
        for (Node* other : node->neighbors) made->neighbors.push_back(copyNetwork(other));
        return made;
    }
};

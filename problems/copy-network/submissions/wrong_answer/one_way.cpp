// Wrong: joins a computer only to those that are new to it.
class Solution {
    unordered_map<Node*, Node*> copies;

public:
    Node* copyNetwork(Node* node) {
        if (!node) return nullptr;
        Node* copy = copies[node] = new Node(node->val);
        for (Node* other : node->neighbors)
            if (!copies.count(other)) copy->neighbors.push_back(copyNetwork(other));
        return copy;
    }
};

class Solution {
public:
    bool isBalanced(string text) {
        const string opening = "([{", closing = ")]}";
        string stack;
        for (char c : text) {
            if (opening.find(c) != string::npos) stack.push_back(c);
            size_t kind = closing.find(c);
            if (kind == string::npos) continue;
            if (stack.empty() || stack.back() != opening[kind]) return false;
            stack.pop_back();
        }
        return stack.empty();
    }
};

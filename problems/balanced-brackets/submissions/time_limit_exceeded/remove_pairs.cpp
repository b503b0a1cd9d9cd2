class Solution {
public:
    bool isBalanced(string text) {
        string brackets;
        for (char c : text)
            if (string("()[]{}").find(c) != string::npos) brackets += c;
        bool changed = true;
        while (changed) {
            changed = false;
            for (string pair : {"()", "[]", "{}"}) {
                size_t at = brackets.find(pair);
                if (at == string::npos) continue;
                brackets.erase(at, 2);
                changed = true;
            }
        }
        return brackets.empty();
    }
};

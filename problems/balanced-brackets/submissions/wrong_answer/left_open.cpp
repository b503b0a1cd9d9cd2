// Wrong: does not look whether a bracket is left open at the end.
class Solution {
public:
    bool isBalanced(string text) {
        stack<char> expected;
        for (char c : text) {
            if (c == '(') expected.push(')');
            else if (c == '[') expected.push(']');
            else if (c == '{') expected.push('}');
            else if (c == ')' || c == ']' || c == '}') {
                if (expected.empty() || expected.top() != c) return false;
                expected.pop();
            }
        }
        return true;
    }
};

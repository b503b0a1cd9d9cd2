class Solution {
    public boolean balanced(List<String> names, long[] amounts, long total) {
        Map<String, Long> books = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            books.merge(names.get(i), amounts[i], Long::sum);
            total -= amounts[i];
        }
        return total == 0 && books.values().stream().allMatch(book -> book >= 0);
    }
}

class Solution {
    fun sameTiles(words: Array<String>): List<List<String>> {
        return words.groupBy { String(it.toCharArray().sortedArray()) }.values.toList()
    }
}

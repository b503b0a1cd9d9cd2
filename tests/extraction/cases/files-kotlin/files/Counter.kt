class Counter {
    private val counts = HashMap<String, Int>()

    fun add(word: String): Int {
        val count = (counts[word] ?: 0) + 1
        counts[word] = count
        return count
    }
}

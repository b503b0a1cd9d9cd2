class Solution : QualityControl() {
    override fun firstBadBatch(n: Int): Int {
        var low = 1
        var high = n
        while (low < high) {
            val middle = low + (high - low) / 2
            if (isBadBatch(middle)) high = middle else low = middle + 1
        }
        return low
    }
}

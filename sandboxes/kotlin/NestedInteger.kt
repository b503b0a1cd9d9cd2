package judge.given

/** As LeetCode gives it: a single integer, or a list of these. */
class NestedInteger() {
    private var value: Int? = null
    private val list = ArrayList<NestedInteger>()

    constructor(value: Int) : this() {
        this.value = value
    }

    fun isInteger(): Boolean = value != null

    fun getInteger(): Int? = value

    fun setInteger(value: Int) {
        this.value = value
    }

    fun add(ni: NestedInteger) {
        value = null
        list.add(ni)
    }

    fun getList(): List<NestedInteger>? = list
}

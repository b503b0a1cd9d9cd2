package judge

import java.lang.reflect.Array as Reflected
import judge.given.NestedInteger

/**
 * Reads JSON by type. A type is a word of LeetCode's behind one sign for each list around it: "[" for an array, "<" for a
 * List.
 */
class JudgeReader(private val text: ByteArray, val nodes: JudgeProblem) {
    var table: List<Any> = listOf()
        private set
    private var at = 0

    init {
        if (nodes.linked().isNotEmpty()) readTable(nodes.linked())
    }

    fun read(type: String): Any? = when (type[0]) {
        '[' -> array(type.substring(1))
        '<' -> list(type.substring(1))
        else -> plain(type)
    }

    private fun plain(type: String): Any? = when (type) {
        "integer" -> integer()
        "long" -> whole(Long.MIN_VALUE, Long.MAX_VALUE)
        "double" -> number().toDouble()
        "float" -> number().toFloat()
        "boolean" -> truth()
        "string" -> string()
        "character" -> string().also { if (it.length != 1) throw wrong("one character") }[0]
        "ListNode" -> chain()
        "TreeNode" -> tree()
        "NestedInteger" -> nested()
        "Iterator" -> list("integer").iterator()
        "Node" -> index()?.let { table[it] }
        else -> throw JudgeFailure("no values are of type " + type)
    }

    private fun list(type: String): ArrayList<Any?> {
        val values = ArrayList<Any?>()
        elements { values.add(read(type)) }
        return values
    }

    private fun array(type: String): Any {
        var count = 0
        when (type) {
            "integer" -> {
                var values = IntArray(8)
                elements {
                    if (count == values.size) values = values.copyOf(2 * count)
                    values[count++] = integer()
                }
                return values.copyOf(count)
            }
            "long" -> {
                var values = LongArray(8)
                elements {
                    if (count == values.size) values = values.copyOf(2 * count)
                    values[count++] = whole(Long.MIN_VALUE, Long.MAX_VALUE)
                }
                return values.copyOf(count)
            }
            "double" -> {
                var values = DoubleArray(8)
                elements {
                    if (count == values.size) values = values.copyOf(2 * count)
                    values[count++] = number().toDouble()
                }
                return values.copyOf(count)
            }
            else -> {
                val values = list(type)
                val array = Reflected.newInstance(classOf(type), values.size)
                for (value in values) Reflected.set(array, count++, value)
                return array
            }
        }
    }

    private fun classOf(type: String): Class<*> = when (type[0]) {
        '[' -> classOf(type.substring(1)).arrayType()
        '<' -> List::class.java
        else -> when (type) {
            "integer" -> Int::class.java
            "long" -> Long::class.java
            "double" -> Double::class.java
            "float" -> Float::class.java
            "boolean" -> Boolean::class.java
            "character" -> Char::class.java
            "string" -> String::class.java
            "NestedInteger" -> NestedInteger::class.java
            "Iterator" -> Iterator::class.java
            else -> nodes.type(type)
        }
    }

    /** The calls of a class: for each of [types] a list of arguments. */
    fun arguments(types: List<Array<String>>): List<Array<Any?>> {
        val all = ArrayList<Array<Any?>>()
        expect('[')
        for (call in types) {
            if (all.size > 0) expect(',')
            val one = arrayOfNulls<Any?>(call.size)
            expect('[')
            for (i in call.indices) {
                if (i > 0) expect(',')
                one[i] = read(call[i])
            }
            expect(']')
            all.add(one)
        }
        expect(']')
        return all
    }

    // --- nodes -----------------------------------------------------------------------------------------------------

    private fun chain(): Any? {
        var first: Any? = null
        var last: Any? = null
        elements {
            val node = made("ListNode")
            if (first == null) first = node else nodes.set(last!!, 1, node)
            last = node
        }
        return first
    }

    private fun tree(): Any? {
        if (!opened()) return null
        if (isNull()) {
            expect(']')
            return null
        }
        val level = arrayListOf(made("TreeNode"))
        var parent = 0
        var side = 1
        while (another()) {
            if (parent == level.size) throw wrong("no more nodes")
            if (!isNull()) {
                val node = made("TreeNode")
                nodes.set(level[parent], side, node)
                level.add(node)
            }
            if (side == 2) parent++
            side = 3 - side
        }
        return level[0]
    }

    private fun made(name: String): Any {
        val node = JudgeProcess.blank(nodes.type(name))
        nodes.set(node, 0, integer())
        return node
    }

    private fun nested(): NestedInteger {
        if (peek() != '['.code) return NestedInteger(integer())
        val list = NestedInteger()
        elements { list.add(nested()) }
        return list
    }

    private fun readTable(types: Array<String>) {
        val rows = ArrayList<Array<Any?>>()
        elements {
            val row = arrayOfNulls<Any?>(types.size)
            expect('[')
            for (field in row.indices) {
                if (field > 0) expect(',')
                row[field] = when (types[field]) {
                    "Node" -> index()
                    "<Node" -> indices()
                    else -> read(types[field])
                }
            }
            expect(']')
            rows.add(row)
        }
        val made = ArrayList<Any>()
        for (row in rows) made.add(JudgeProcess.blank(nodes.type("Node")))
        table = made
        for (i in rows.indices) for (field in types.indices) nodes.set(made[i], field, referred(rows[i][field], types[field]))
    }

    private fun referred(value: Any?, type: String): Any? = when (type) {
        "Node" -> if (value == null) null else table[value as Int]
        "<Node" -> (value as List<*>).mapTo(ArrayList<Any?>()) { referred(it, "Node") }
        else -> value
    }

    private fun indices(): List<Int?> {
        val values = ArrayList<Int?>()
        elements { values.add(index()) }
        return values
    }

    private fun index(): Int? = if (isNull()) null else whole(0, Int.MAX_VALUE.toLong()).toInt()

    // --- tokens ----------------------------------------------------------------------------------------------------

    private inline fun elements(read: () -> Unit) {
        var more = opened()
        while (more) {
            read()
            more = another()
        }
    }

    /** Whether the list that begins here has a first element. */
    private fun opened(): Boolean {
        expect('[')
        if (peek() != ']'.code) return true
        at++
        return false
    }

    /** Whether the list goes on behind an element. */
    private fun another(): Boolean {
        val next = peek()
        if (next != ','.code && next != ']'.code) throw wrong("',' or ']'")
        at++
        return next == ','.code
    }

    private fun expect(sign: Char) {
        if (peek() != sign.code) throw wrong("'" + sign + "'")
        at++
    }

    private fun peek(): Int {
        while (at < text.size && text[at] <= 32 && text[at] >= 0) at++
        return if (at < text.size) text[at].toInt() else -1
    }

    private fun wrong(wanted: String) = JudgeFailure(
        if (at < text.size) "standard input, byte " + at + ": " + wanted + " was expected" else "standard input ends early"
    )

    private fun isNull() = peek() == 'n'.code && word("null")

    private fun truth(): Boolean {
        peek()
        if (word("true")) return true
        if (word("false")) return false
        throw wrong("true or false")
    }

    private fun word(word: String): Boolean {
        if (at + word.length > text.size || word != String(text, at, word.length, Charsets.ISO_8859_1)) return false
        at += word.length
        return true
    }

    private fun integer(): Int = whole(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt()

    private fun whole(least: Long, greatest: Long): Long {
        val negative = peek() == '-'.code
        val from = if (negative) at + 1 else at
        var i = from
        var value = 0L // kept below zero: there is one number more on that side
        while (i < text.size && text[i] >= 48 && text[i] <= 57) {
            val digit = text[i++] - 48
            if (i - from > 18 && value < (Long.MIN_VALUE + digit) / 10) throw wrong("a smaller number")
            value = value * 10 - digit
        }
        if (i == from || !negative && value == Long.MIN_VALUE) throw wrong("an integer")
        if (!negative) value = -value
        if (value < least || value > greatest) throw wrong("an integer from " + least + " to " + greatest)
        at = i
        return value
    }

    private fun number(): String {
        peek()
        val from = at
        while (at < text.size && "+-.eE0123456789".indexOf(text[at].toInt().toChar()) >= 0) at++
        if (at == from) throw wrong("a number")
        return String(text, from, at - from, Charsets.ISO_8859_1)
    }

    private fun string(): String {
        expect('"')
        val built = StringBuilder()
        while (true) {
            val from = at
            while (at < text.size && text[at] != QUOTE && text[at] != BACKSLASH) at++
            if (at == text.size) throw wrong("'\"'")
            built.append(String(text, from, at - from, Charsets.UTF_8))
            if (text[at++] == QUOTE) return built.toString()
            built.append(escaped())
        }
    }

    private fun escaped(): Char {
        val sign = if (at < text.size) text[at++].toInt().toChar() else ' '
        return when (sign) {
            '"', '\\', '/' -> sign
            'b' -> '\b'
            'f' -> '\u000c'
            'n' -> '\n'
            'r' -> '\r'
            't' -> '\t'
            'u' -> {
                if (at + 4 > text.size) throw wrong("an escape of JSON")
                at += 4
                String(text, at - 4, 4, Charsets.ISO_8859_1).toInt(16).toChar()
            }
            else -> throw wrong("an escape of JSON")
        }
    }

    private companion object {
        const val QUOTE: Byte = 34
        const val BACKSLASH: Byte = 92
    }
}

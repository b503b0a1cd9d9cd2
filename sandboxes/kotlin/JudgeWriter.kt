package judge

import java.lang.reflect.Array as Reflected
import java.util.IdentityHashMap
import judge.given.NestedInteger

/** Writes values as JSON, by the types that [JudgeReader] reads. */
class JudgeWriter(input: JudgeReader) {
    private val text = StringBuilder()
    private val nodes = input.nodes
    private val origins = IdentityHashMap<Any, Int>()
    private val places = IdentityHashMap<Any, Int>()
    private val reached = ArrayList<Any>()

    init {
        for (node in input.table) origins[node] = origins.size
        if (nodes.linked().isNotEmpty()) text.append('[')
    }

    /** All that was written, with the table of nodes behind it where there is one. */
    fun finished(): StringBuilder {
        val types = nodes.linked()
        if (types.isEmpty()) return text
        text.append(",[")
        var i = 0
        while (i < reached.size) { // grows while it is written
            text.append(if (i > 0) ",[" else "[").append(origins[reached[i]])
            for (field in types.indices) {
                text.append(',')
                write(nodes.get(reached[i], field), types[field])
            }
            text.append(']')
            i++
        }
        return text.append("]]")
    }

    /** What stands between values, as it is. */
    fun sign(sign: Char) {
        text.append(sign)
    }

    fun write(value: Any?, type: String) {
        when {
            type[0] == '[' || type[0] == '<' -> list(value, type.substring(1))
            type == "ListNode" -> chain(value)
            type == "TreeNode" -> tree(value)
            type == "NestedInteger" -> nested(value as NestedInteger?)
            type == "Node" -> node(value)
            type == "void" -> text.append("null")
            value is CharSequence || value is Char -> string(value.toString())
            else -> text.append(value)
        }
    }

    /** The first elements of an array or a List. */
    fun first(count: Int, values: Any, method: String): Any {
        val size = if (values is List<*>) values.size else Reflected.getLength(values)
        if (count < 0 || count > size) throw JudgeFailure(method + " returned " + count + ", and there are " + size + " elements")
        if (values is List<*>) return values.subList(0, count)
        val copy = Reflected.newInstance(values.javaClass.componentType, count)
        System.arraycopy(values, 0, copy, 0, count)
        return copy
    }

    private fun list(value: Any?, type: String) {
        if (value == null) {
            text.append("null")
            return
        }
        text.append('[')
        val begin = text.length
        if (value is IntArray) {
            for (one in value) text.append(one).append(',')
        } else if (value is Iterable<*>) {
            for (one in value) {
                write(one, type)
                text.append(',')
            }
        } else if (value.javaClass.isArray) {
            for (i in 0 until Reflected.getLength(value)) {
                write(Reflected.get(value, i), type)
                text.append(',')
            }
        } else {
            throw JudgeFailure("a list was to be returned, not an object of " + value.javaClass)
        }
        if (text.length > begin) text.setLength(text.length - 1)
        text.append(']')
    }

    private fun string(value: String) {
        text.append('"')
        var i = 0
        while (i < value.length) {
            val one = value[i++]
            if (one == '"' || one == '\\') {
                text.append('\\').append(one)
            } else if (one < ' ') {
                escape(one)
            } else if (!one.isSurrogate()) {
                text.append(one)
            } else if (one.isHighSurrogate() && i < value.length && value[i].isLowSurrogate()) {
                text.append(one).append(value[i++])
            } else {
                escape(one)
            }
        }
        text.append('"')
    }

    private fun escape(one: Char) {
        text.append("\\u").append(Integer.toHexString(0x10000 + one.code), 1, 5)
    }

    // --- nodes -----------------------------------------------------------------------------------------------------

    private fun chain(first: Any?) {
        var count = 0
        var node = first
        while (node != null) {
            count = counted(count, "list")
            node = nodes.get(node, 1)
        }
        text.append('[')
        node = first
        while (node != null) {
            if (node !== first) text.append(',')
            text.append(nodes.get(node, 0))
            node = nodes.get(node, 1)
        }
        text.append(']')
    }

    private fun counted(count: Int, what: String): Int {
        if (count < MOST) return count + 1
        throw JudgeFailure("the " + what + " runs in a circle, or has more than " + MOST + " nodes")
    }

    private fun tree(root: Any?) {
        var level = arrayListOf(root)
        var count = 0
        var end = text.append('[').length
        var comma = ""
        while (level.isNotEmpty()) {
            val below = ArrayList<Any?>()
            for (node in level) {
                text.append(comma)
                comma = ","
                if (node == null) {
                    text.append("null")
                    continue
                }
                count = counted(count, "tree")
                end = text.append(nodes.get(node, 0)).length
                below.add(nodes.get(node, 1))
                below.add(nodes.get(node, 2))
            }
            level = below
        }
        text.setLength(end) // nulls behind the last node are left out
        text.append(']')
    }

    private fun nested(value: NestedInteger?) {
        if (value == null) {
            text.append("null")
        } else if (value.isInteger()) {
            text.append(value.getInteger())
        } else {
            list(value.getList(), "NestedInteger")
        }
    }

    private fun node(value: Any?) {
        if (value == null) {
            text.append("null")
            return
        }
        var place = places[value]
        if (place == null) {
            place = counted(reached.size, "structure") - 1
            places[value] = place
            reached.add(value)
        }
        text.append(place)
    }

    private companion object {
        const val MOST = 10_000_000
    }
}

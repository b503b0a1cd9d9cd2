package judge

import java.io.File
import java.io.FileDescriptor
import java.io.FileInputStream
import java.io.FileOutputStream
import java.io.IOException

/** Ends the run with one line on standard error. */
class JudgeFailure(message: String) : RuntimeException(message)

/** What depends on the signature: the call, and access to the class of nodes (the given one, or the submission's own). */
interface JudgeProblem {
    fun answer(input: JudgeReader, out: JudgeWriter)

    fun type(name: String): Class<*>

    fun get(node: Any, field: Int): Any?

    fun set(node: Any, field: Int, value: Any?)

    /** Types of the fields of the class of nodes that the signature brings, or none. */
    fun linked(): Array<String>
}

/**
 * What a run does besides its call: where it prints, what time it takes, how it ends. No lambdas that are not inlined where
 * every run comes by: their first use takes longer than all else here.
 */
object JudgeProcess {
    private const val TICK = 10_000_000L
    private val unsafe = sun.misc.Unsafe::class.java.getDeclaredField("theUnsafe").run {
        isAccessible = true
        get(null) as sun.misc.Unsafe
    }
    private var started = longArrayOf()
    private var stopped = longArrayOf()

    fun run(problem: JudgeProblem) {
        var status = 1
        try {
            val output = FileOutputStream(takeStandardOutput())
            val input = JudgeReader(FileInputStream(FileDescriptor.`in`).readAllBytes(), problem)
            val out = JudgeWriter(input)
            problem.answer(input, out)
            output.write(out.finished().append('\n').append(seconds()).append('\n').toString().toByteArray())
            status = 0
        } catch (failure: JudgeFailure) {
            System.err.println(failure.message)
        } catch (error: Throwable) {
            cut(error)
            error.printStackTrace()
        }
        try {
            System.out.flush()
            System.err.flush()
        } catch (error: Throwable) {
            // Streams of the submission's own: what they do is no part of the answer.
        }
        Runtime.getRuntime().halt(status)
    }

    /** Makes FileDescriptor.out mean standard error, and gives what was standard output. */
    private fun takeStandardOutput(): FileDescriptor {
        val number = unsafe.objectFieldOffset(FileDescriptor::class.java.getDeclaredField("fd"))
        val output = FileDescriptor()
        unsafe.putInt(output, number, 1)
        unsafe.putInt(FileDescriptor.out, number, 2)
        return output
    }

    /** An object without a call of any constructor: a submission's own class of nodes may have none that would do. */
    fun blank(type: Class<*>): Any = unsafe.allocateInstance(type)

    /** Only the submission's own frames help its author. */
    private fun cut(error: Throwable) {
        var one: Throwable? = error
        while (one != null) {
            one.stackTrace = one.stackTrace.dropLastWhile { it.className.matches(Regex("JudgeMain.*|judge\\..*")) }.toTypedArray()
            one = one.cause
        }
    }

    fun start() {
        started = cpu()
    }

    fun stop() {
        stopped = cpu()
    }

    private fun seconds(): String {
        val exact = stopped[0] - started[0]
        val all = stopped[1] - started[1]
        val micros = maxOf(if (all > exact + 2 * TICK) all else exact, 0) / 1000
        return (micros / 1_000_000).toString() + "." + (1_000_000 + micros % 1_000_000).toString().substring(1)
    }

    /** Nanoseconds of the threads that live, and in clock ticks of the whole process, ended threads too. */
    private fun cpu(): LongArray {
        // The beans of java.lang.management would tell both in one, and cost each run more than all else here.
        var exact = 0L
        for (thread in File("/proc/self/task").list()!!) {
            val times = content("/proc/self/task/" + thread + "/schedstat")
            if (times.isNotEmpty()) exact += times.substring(0, times.indexOf(' ')).toLong()
        }
        val stat = content("/proc/self/stat")
        val fields = (stat.substring(stat.lastIndexOf(')') + 2) as java.lang.String).split(" ")
        return longArrayOf(exact, (fields[11].toLong() + fields[12].toLong()) * TICK)
    }

    private fun content(file: String): String = try {
        FileInputStream(file).use { String(it.readAllBytes()) }
    } catch (error: IOException) {
        "" // a thread that has ended meanwhile
    }
}

/* Imported when Python starts: recursion may go as deep as the program says, and the stack allows.
 *
 * Python 3.13 counts calls that pass through C (lru_cache, max, sum, map, __getitem__) apart from sys.setrecursionlimit, and
 * ends at 10,000 of them: a function with lru_cache at a depth of 3,300. Versions before and after it have no such limit. */
#include <Python.h>

#define DEPTH 100000000
#define THREAD_STACK ((size_t)64 << 20) /* of threads that ask for none: the C library's is 2 MiB where stacks are unlimited */

static PyObject *deep(PyObject *function, PyObject *arguments, PyObject *named) {
    PyThreadState_Get()->c_recursion_remaining = DEPTH;
    return PyObject_Call(function, arguments, named);
}

static PyMethodDef in_thread = {"deep", (PyCFunction)(void (*)(void))deep, METH_VARARGS | METH_KEYWORDS, NULL};

/* What starts a thread, given its function as the first argument. */
static PyObject *start(PyObject *original, PyObject *arguments, PyObject *named) {
    if (!PyTuple_GET_SIZE(arguments) || !PyCallable_Check(PyTuple_GET_ITEM(arguments, 0)))
        return PyObject_Call(original, arguments, named);
    PyObject *changed = PySequence_List(arguments), *function = PyCFunction_New(&in_thread, PyTuple_GET_ITEM(arguments, 0));
    if (!changed || !function) return NULL;
    PyList_SetItem(changed, 0, function);
    PyObject *tuple = PyList_AsTuple(changed), *result = tuple ? PyObject_Call(original, tuple, named) : NULL;
    Py_DECREF(changed);
    Py_XDECREF(tuple);
    return result;
}

static PyMethodDef starter = {"start", (PyCFunction)(void (*)(void))start, METH_VARARGS | METH_KEYWORDS, NULL};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "sitecustomize", .m_size = -1};

PyMODINIT_FUNC PyInit_sitecustomize(void) {
    static const char *names[] = {"start_new_thread", "start_joinable_thread"};
    PyObject *threads = PyImport_ImportModule("_thread");
    if (!threads) return NULL;
    for (int i = 0; i < 2; i++) {
        PyObject *original = PyObject_GetAttrString(threads, names[i]);
        PyObject *wrapped = original ? PyCFunction_New(&starter, original) : NULL;
        if (!wrapped || PyObject_SetAttrString(threads, names[i], wrapped)) return NULL;
    }
    PyThread_set_stacksize(THREAD_STACK);
    PyThreadState_Get()->c_recursion_remaining = DEPTH;
    return PyModule_Create(&module);
}

import asyncio, multiprocessing, os, signal, subprocess, tempfile, threading, time


async def answer():
    await asyncio.sleep(0.001)
    return 42


signal.setitimer(signal.ITIMER_REAL, 5)
thread = threading.Thread(target=time.sleep, args=(0.001,))
thread.start()
thread.join()
with tempfile.TemporaryFile() as file:
    file.write(b"x")
print(asyncio.run(answer()), subprocess.run(["/bin/echo", "child"], capture_output=True, text=True).stdout.strip())
reader, writer = multiprocessing.Pipe()
process = multiprocessing.get_context("fork").Process(target=writer.send, args=(7,))
process.start()
print(reader.recv())
process.join()

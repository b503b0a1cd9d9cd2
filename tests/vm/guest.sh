#!/usr/bin/env bash
# Runs in the machine that run.py boots: the sandbox's tests, once for each way of the engine to make cgroups.
set -u
export PYTHONPATH=/data/packages:/data/checkout HOME=/root COLUMNS=160 JUDGE_TESTS_SLOW=15
cd /data/checkout || exit 1
status=0
docker load -qi /data/images.tar
uname -sr
for driver in systemd cgroupfs; do
    echo "{\"exec-opts\": [\"native.cgroupdriver=$driver\"]}" >/etc/docker/daemon.json
    systemctl restart docker
    echo "== driver $driver"
    python3 -m judge doctor | head -4
    python3 -m pytest -q -p no:cacheprovider tests/sandbox || status=1
done
echo "exit status $status"

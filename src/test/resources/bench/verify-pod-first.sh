#!/bin/sh
# The rival: the checks of the lab pod-first as a shell script that asks kubectl once a second, as hosted labs do it.
# Prints the time in milliseconds when all of them hold. Ends by itself after a minute.
field() { kubectl --namespace learner get pod hello --output "jsonpath=$1" 2>/dev/null; }

passes() {
  [ "$(field '{.metadata.name}')" = hello ] &&
    [ "$(field '{.spec.containers[*].image}')" = podo/nginx ] &&
    [ "$(field '{.metadata.labels.app}')" = hello ] &&
    [ "$(field '{.spec.containers[0].ports[0].containerPort}')" = 80 ] &&
    [ "$(field '{.status.conditions[?(@.type=="Ready")].status}')" = True ] &&
    [ -n "$(field '{.status.podIP}')" ] &&
    [ "$(field '{.status.podIP}')" != "$(field '{.status.hostIP}')" ]
}

tries=0
until passes; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || exit 1
  sleep 1
done
echo $(($(date +%s%N) / 1000000))

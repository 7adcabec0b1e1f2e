# shellcheck shell=bash
# From "the processes run" to "a learner can work", beside the supervisor.

IMAGES=/usr/share/podo/images
MANIFESTS=/usr/share/podo/manifests

api_ready() {
  curl --silent --fail --max-time 2 --cacert "$TLS/ca.crt" --output /dev/null https://127.0.0.1:6443/readyz
}

import_image() {
  local tries=100
  until ctr --namespace k8s.io images import --all-platforms "$IMAGES/$1.tar" >>"$LOGS/images.log" 2>&1; do
    ((tries-- > 0)) || fail "cannot import the image $1; see $LOGS/images.log in the container."
    sleep 0.1
  done
}

# Asks the add-ons themselves: after a restart the API server still tells what was true before.
addons_ready() {
  local port
  for port in 8181 8182 8183; do
    curl --silent --fail --max-time 2 --output /dev/null "http://127.0.0.1:$port/ready" || return 1
  done
  timeout 1 bash -c ': </dev/tcp/10.43.0.10/53' 2>/dev/null
}

bootstrap() {
  trap - TERM INT
  import_image pause
  import_image addons
  until api_ready; do sleep 0.1; done
  touch "$API_READY"
  say "the API server is ready"
  until kubectl apply -f "$MANIFESTS" >>"$LOGS/bootstrap.log" 2>&1; do sleep 0.5; done
  say "the add-ons are applied"
  # The kubelet waits for its range before it calls itself ready.
  until kubectl patch node "$NODE" --patch '{"spec": {"podCIDR": "10.42.0.0/24", "podCIDRs": ["10.42.0.0/24"]}}' \
    >>"$LOGS/bootstrap.log" 2>&1; do sleep 0.1; done
  until kubectl wait node "$NODE" --for=condition=Ready --timeout=30s >>"$LOGS/bootstrap.log" 2>&1; do sleep 0.2; done
  say "the node is ready"
  until kubectl -n default get serviceaccount default >>"$LOGS/bootstrap.log" 2>&1; do sleep 0.2; done
  until kubectl -n kube-system wait deployment --all --for=condition=Available --timeout=30s \
    >>"$LOGS/bootstrap.log" 2>&1; do sleep 0.2; done
  until addons_ready; do sleep 0.1; done
  say "Node controller sync successful: Kubernetes $(cat /usr/share/podo/version), node and add-ons are ready"
  for image in busybox nginx redis toolbox; do
    import_image "$image"
  done
  say "the lab images are loaded"
}

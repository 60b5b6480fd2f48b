"""Times pyAgrum on the networks and cases that the benchmark of the inference engine wrote.

usage: pyagrum_peer.py ENGINE NETWORK CASES ANSWERS [--bif FILE] [--memory BYTES] [--seconds SECONDS]

ENGINE   LazyPropagation or ShaferShenoyInference
NETWORK  {"cardinalities": [k], "parents": [[i]], "tables": [[p]]}: parents in order, the child's states fastest
CASES    JSON Lines {"percent": 0 or 20, "hard": [[variable, state]], "change": [variable, other state]?}
ANSWERS  JSON Lines, written as soon as each is known, so that what a limit cuts off costs nothing before it

Networks come as numbers, not as files that pyAgrum reads: its reader keeps no more than float32 and refuses some names of
states, and neither has to do with how fast it is. Milliseconds are processor time of this process on one thread.
"""

import argparse
import json
import resource
import signal
import time

import pyagrum as gum

# A question is repeated until this much processor time is spent on it, and asked at least once.
ENOUGH_MILLISECONDS = 300.0
MOST_REPEATS = 7


def build(description):
    network = gum.BayesNet()
    for index, states in enumerate(description["cardinalities"]):
        network.add(gum.RangeVariable(f"v{index}", "", 0, states - 1))
    for child, parents in enumerate(description["parents"]):
        # A table of pyAgrum has its first parent fastest after the child.
        for parent in reversed(parents):
            network.addArc(parent, child)
    for child, table in enumerate(description["tables"]):
        network.cpt(child).fillWith(table)
    return network


def clocked(action):
    start = time.process_time()
    result = action()
    return (time.process_time() - start) * 1e3, result


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def all_posteriors(engine):
    engine.makeInference()
    return [engine.posterior(node) for node in range(engine.BN().size())]


def repeated(action):
    times = []
    while not times or (len(times) < MOST_REPEATS and sum(times) < ENOUGH_MILLISECONDS):
        milliseconds, result = clocked(action)
        times.append(milliseconds)
    return times, result


def without_evidence(network, make):
    # A new engine each time: one that is asked twice the same would only repeat its answer.
    def ask():
        engine = make(network)
        return all_posteriors(engine), engine

    times, (answer, _) = repeated(ask)
    return times, answer


def with_evidence(engine, hard):
    """Each case on the same engine, that is emptied between."""
    times = []
    while not times or (len(times) < MOST_REPEATS and sum(times) < ENOUGH_MILLISECONDS / 4):
        engine.eraseAllEvidence()

        def ask():
            engine.setEvidence(dict(hard))
            return all_posteriors(engine)

        milliseconds, answer = clocked(ask)
        times.append(milliseconds)
    return times, answer


def what_if(engine, hard, change):
    """One finding put to another state and back; the engine keeps what does not change."""
    variable, other = change
    state = dict(hard)[variable]
    engine.eraseAllEvidence()
    engine.setEvidence(dict(hard))
    all_posteriors(engine)
    times = []
    while len(times) < 2 or (len(times) < 2 * MOST_REPEATS and sum(times) < ENOUGH_MILLISECONDS):
        for value in (other, state):

            def ask(value=value):
                engine.chgEvidence(variable, value)
                return all_posteriors(engine)

            times.append(clocked(ask)[0])
    return median(times)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("engine", choices=["LazyPropagation", "ShaferShenoyInference"])
    parser.add_argument("network")
    parser.add_argument("cases")
    parser.add_argument("answers")
    parser.add_argument("--bif")
    parser.add_argument("--memory", type=int, default=12 << 30)
    parser.add_argument("--seconds", type=int, default=300)
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (arguments.memory, arguments.memory))
    # Not RLIMIT_CPU: under it Linux counts processor time in ticks of milliseconds. The default action of SIGALRM is to end.
    signal.alarm(arguments.seconds)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gum.setNumberOfThreads(1)

    with open(arguments.network) as file:
        network = build(json.load(file))
    with open(arguments.cases) as file:
        cases = [json.loads(line) for line in file]
    make = getattr(gum, arguments.engine)

    with open(arguments.answers, "w") as answers:

        def tell(**fields):
            answers.write(json.dumps(fields) + "\n")
            answers.flush()

        # Cases with evidence come first: they are cheaper, and a limit that is met without evidence leaves them.
        order = sorted(range(len(cases)), key=lambda index: -cases[index]["percent"])
        engine = make(network)
        for index in order:
            hard = cases[index]["hard"]
            try:
                times, posteriors = (
                    with_evidence(engine, hard) if hard else without_evidence(network, make)
                )
                tell(
                    case=index,
                    milliseconds=median(times),
                    posteriors=[list(p.tolist()) for p in posteriors],
                )
            except MemoryError:
                tell(case=index, error="out of memory")
            except Exception as error:  # a case that fails leaves the others
                text = str(error).strip() or type(error).__name__
                tell(case=index, error="out of memory" if "alloc" in text else text.splitlines()[0])
        try:
            changed = [what_if(engine, case["hard"], case["change"]) for case in cases if "change" in case]
            if changed:
                tell(what_if=median(changed))
        except Exception as error:  # as above
            tell(what_if_error=str(error).strip() or type(error).__name__)
        if arguments.bif:
            try:
                milliseconds, _ = clocked(lambda: gum.loadBN(arguments.bif))
                tell(parse=milliseconds)
            except Exception as error:  # its reader raises many kinds, and none matters to the others
                tell(parse_error=str(error).strip().splitlines()[0])


if __name__ == "__main__":
    main()

"""Any order that fits is right."""


def check(arguments: list, plan: list, expected: list) -> bool | str:
    n, needs = arguments
    if not expected:
        return plan == [] or "there is no such order"
    if sorted(plan) != list(range(n)):
        return "not every course is there once"
    places = {course: place for place, course in enumerate(plan)}
    for a, b in needs:
        if places[a] < places[b]:
            return f"course {a} needs course {b}, which comes later"
    return True

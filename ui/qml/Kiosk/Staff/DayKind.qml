import QtQuick

// The icon of a kind of task.
QtObject {
    function of(kind: string): string {
        return {
            "call": "bell-ring",
            "try_on": "shirt",
            "collect": "shopping-bag",
            "parcel": "package"
        }[kind] ?? "list-checks";
    }
}

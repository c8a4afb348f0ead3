// The later part of the program: compiled with the first sign of a reader, instantiated over the same memory when it is needed.
let later;
export const warm = () => later ??= fetch(new URL("{file}", import.meta.url)).then(answer => {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return answer.arrayBuffer();
}).then(WebAssembly.compile).catch(error => { later = undefined; throw error; });
const load = async (then, data) => {
    let came = 1;
    try {
        await WebAssembly.instantiate(await warm(), { __wasm_split: wasm });
    } catch (error) {
        console.error(error);
        came = 0;
    }
    wasm.__indirect_function_table.get(then)(data, came);
};

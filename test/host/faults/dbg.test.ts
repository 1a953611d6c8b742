import { aWorkbook } from "./a-workbook.ts";
import { deskAt } from "./command.ts";
import { GROWING } from "./growing.ts";
import { REGISTER_WANTED, readRegister } from "../../../src/reading/register/read-register.ts";
test("x", async () => {
  const c = GROWING["write payments, rows"]!;
  const at = deskAt(aWorkbook());
  await c.before?.(at); await c.prepare?.(at);
  console.log(JSON.stringify(await at.desk.ledger.writePayments("sv")));
  const grids = await at.workbook.read(REGISTER_WANTED);
  console.log(JSON.stringify(grids.filter(g=>g.isElsewhere), null, 1));
  const { register, problems } = readRegister(grids);
  console.log(JSON.stringify(register.payments), JSON.stringify(problems));
  console.log(JSON.stringify(await at.desk.ledger.writePayments("sv")));
});

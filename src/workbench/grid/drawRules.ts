import type { Injector } from "@univerjs/core";
import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";

/** Lets conditional formats colour the cells that are drawn: Univer's own drawing of them is a package that we do without. */
export function drawRules(injector: Injector): void {
  const rules = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, at, next) => {
      const style = rules.composeStyle(at.unitId, at.subUnitId, at.row, at.col)?.style;
      if (!style) return next(cell);
      const own = at.workbook.getStyles().getStyleByCell(cell);
      return next({ ...cell, s: { ...own, ...style } });
    },
  });
}

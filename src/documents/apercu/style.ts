/** The preview looks like the document: the same colours, the same order of sizes. Printed, it stands by itself. */
export const feuilleDeStyle = `
body{font:11pt/1.45 Arial,sans-serif;color:#222;max-width:48rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,h4{color:#1f4e5f;line-height:1.2}h1{font-size:2rem}h2{font-size:1.45rem;border-bottom:2px solid #1f4e5f;padding-bottom:.2rem;margin-top:2.5rem}h3{font-size:1.2rem}h4{font-size:1.05rem}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem;font-size:.9rem}caption{text-align:left;font-weight:bold;color:#4a5560;padding:.3rem 0}
th,td{padding:.25rem .45rem;border-bottom:1px solid #c9d3d8;text-align:left;vertical-align:top}thead th{background:#1f4e5f;color:#fff}tbody th{color:#1f4e5f}
.nombre{text-align:right}td p{margin:.1rem 0}.grand-chiffre{font-size:1.6rem;font-weight:bold;color:#1f4e5f}
.encadre,div.encadre{border-left:4px solid #1f4e5f;background:#eaf1f3;padding:.4rem .8rem}.source,.discret,.mention{color:#4a5560;font-size:.85rem}.citation{font-style:italic;color:#4a5560}
mark{background:#ffe98a;color:#5c4400}.droite{text-align:right}.logos img{height:3.5rem;margin-right:1rem}
.fond-vert{background:#dcefe3}.fond-bleu{background:#dfeaf5}.fond-jaune{background:#fff3cc}.fond-rouge{background:#f8deda}.fond-gris{background:#eceef0}
figure{margin:1rem 0}figure svg{width:100%;height:auto}figcaption{font-weight:bold;color:#4a5560;font-size:.9rem}details{font-size:.9rem}
@media print{body{max-width:none;margin:0}h2{break-before:page}tr,figure{break-inside:avoid}}
`.replaceAll('\n', '');
